//! Inputs by chance, which is the same each time.

/// Words of the format, and what is hard on a reader.
const WORDS: [&[u8]; 40] = [
    b"[[stages]]\n",
    b"[[personas]]\n",
    b"[[stages.pains]]\n",
    b"[stages.sentiment]\n",
    b"jalon = 1\n",
    b"name = ",
    b"title = ",
    b"rows = [",
    b"pains = [\"x\"]\n",
    b"{ text = \"y\", severity = 4 }",
    b"sentiment = { all = -2 }\n",
    b"for = [\"anne\"]\n",
    b"solves = [\"x\"]\n",
    b"id = \"x\"\n",
    b"next = [\"a\"]\n",
    b"\"",
    b"'",
    b"\"\"\"",
    b"'''",
    b"[",
    b"]",
    b"{",
    b"}",
    b"=",
    b",",
    b".",
    b"#",
    b"\n",
    b"\r\n",
    b"\r",
    b"\0",
    b"\x1b",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"\xcc\x81",
    b"\xff",
    b"99999999999999999999",
    b"2026-02-30",
    b"\\u001b",
    b"nan",
];

/// The most bytes of an input that is chance all through.
const LONGEST: usize = 400;

/// Marsaglia's xorshift: nothing here has to be random, only uneven.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % most.max(1)
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap_or_default()
    }

    /// One of the seeds, changed here and there; without seeds, bytes by chance.
    pub(crate) fn input(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let Some(seed) = seeds.get(self.below(seeds.len())) else {
            return (0..self.below(LONGEST)).map(|_| self.byte()).collect();
        };
        let mut input = seed.clone();
        for _ in 0..=self.below(6) {
            self.change(&mut input, seeds);
        }
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let at = self.below(input.len() + 1);
        let longest = 1 << self.below(8);
        let to = (at + self.below(longest)).min(input.len());
        match self.below(6) {
            0 => drop(input.drain(at..to)),
            1 => {
                let byte = self.byte();
                input.splice(at..to.min(at + 1), [byte]);
            }
            2 | 3 => {
                let word = WORDS[self.below(WORDS.len())];
                let to = if self.below(2) == 0 { at } else { to };
                input.splice(at..to, word.iter().copied());
            }
            4 => {
                let again = input[at..to].to_vec();
                let there = self.below(input.len() + 1);
                input.splice(there..there, again);
            }
            _ => {
                let other = &seeds[self.below(seeds.len())];
                let from = self.below(other.len() + 1);
                let part = &other[from..(from + self.below(200)).min(other.len())];
                input.splice(at..at, part.iter().copied());
            }
        }
    }
}
