# Maps in git: merging, and what git is told of them.
cli-merge-about = Merge two changed versions of a map by what they mean
cli-git-setup-about = Let git compare and merge maps with jalon
arg-base = What both began as; alone, a file with the marks of a merge by lines
    .value = BASE
arg-ours = Our version
    .value = OURS
arg-theirs = Theirs
    .value = THEIRS
arg-merge-output = Write the merged map there, over one of the three if it is named; standard output if left out
    .value = OUT
arg-merge-force = Let --output replace any file
arg-path = The name to tell of, where the files are copies
    .value = NAME
arg-globs = Which files, such as maps/*.toml; the maps of the repository if left out
    .value = GLOB
arg-global = For all repositories of yours, not for this one
arg-undo = Take back what git-setup wrote, and nothing else
usage-merge = jalon: merge wants three versions, or one file with the marks of a merge
merged-conflicts = { $name }: { $count ->
        [one] 1 conflict is left to be settled. Open the map and type :conflicts
       *[other] { $count } conflicts are left to be settled. Open the map and type :conflicts
    }
merged-by-lines = { $name }: not a map on both sides, or not one jalon can merge by meaning; merged by lines, as git does: { $count ->
        [0] no conflicts
        [one] 1 conflict, between marks
       *[other] { $count } conflicts, between marks
    }
merged-unreadable = a version cannot be read, and git cannot merge it by lines either
merged-unreadable-side = there are marks of a merge in it, but a side cannot be read as a map
merged-no-marks = there are no marks of a merge in it (<<<<<<<, =======, >>>>>>>)
git-failed = jalon: { $reason }
git-set-nowhere = jalon: this is no git repository; --global sets git up for all of yours
git-set = Set: { $key } = { $value }
git-is-set = Already so: { $key } = { $value }
git-other = Left alone: { $key } is { $value } already
git-unset = Taken back: { $key }
git-line-added = { $file }: added { $line }
git-line-there = { $file }: already there: { $line }
git-line-removed = { $file }: taken out: { $line }
git-nothing-to-undo = Nothing of git-setup was found
git-no-maps = No map was found here, so no file was named to git. Name them: jalon git-setup GLOB
git-no-globs = No files were named, so each repository still has to name its own: jalon git-setup there
git-needs-jalon = Everybody who shares this repository runs jalon git-setup once; without it git merges maps by lines, and jalon mends that when it opens them
mode-settle = CONFLICTS
cmd-conflicts = Settle what a merge left open
    .hint = conflicts
names-conflicts = merge conflicts, settle
did-merge-marks = merge of the two sides between marks
marks-merged = { $count ->
        [0] The marks of a merge were in this file: both sides are merged by meaning, nothing is left open
        [one] The marks of a merge were in this file: both sides are merged, 1 conflict is left: { $conflicts_key } settles it
       *[other] The marks of a merge were in this file: both sides are merged, { $count } conflicts are left: { $conflicts_key } settles them
    }
conflicts-found = { $count ->
        [one] A merge left 1 conflict open: { $conflicts_key } settles it
       *[other] A merge left { $count } conflicts open: { $conflicts_key } settles them
    }
conflicts-none = No conflict is left to be settled
conflicts-title = Conflicts in { $name }
conflict-settled = { $count ->
        [0] All conflicts are settled. { $undo_key } undoes
        [one] Settled, 1 is left. { $undo_key } undoes
       *[other] Settled, { $count } are left. { $undo_key } undoes
    }
conflict-stuck = This one cannot be settled here: { $editor_key } opens the text
git-no-jalon = Git does not find a program called jalon: put it where programs are looked for (PATH), or merges of maps stop and leave your version
