function __jalon_offers
    set -l typed (commandline -opc)
    set -e typed[1]
    set -l now (commandline -ct)
    set -l told (jalon completions fish -- $typed "$now" 2>/dev/null)
    test (count $told) -gt 0; or return
    set -l what $told[1]
    set -e told[1]
    test (count $told) -gt 0; and printf '%s\n' $told
    test $what = files; and __fish_complete_path "$now"
end

complete -c jalon -f -k -a '(__jalon_offers)'
