use str

set edit:completion:arg-completer[jalon] = {|@typed|
    var told = [(try { e:jalon completions elvish -- (all $typed[1..]) 2>/dev/null | from-lines } catch e { })]
    if (> (count $told) 0) {
        for line $told[1..] {
            var word about = (str:split &max=2 "\t" $line)
            edit:complex-candidate $word &display=$word'  '$about
        }
        if (eq $told[0] files) {
            edit:complete-filename $typed[-1]
        }
    }
}
