#compdef jalon

_jalon() {
    local -a told
    local what ret=1
    told=("${(@f)$(jalon completions zsh -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    what=$told[1]
    shift told
    compset -P '--*='
    (( $#told )) && _describe -V jalon told && ret=0
    [[ $what == files ]] && _files && ret=0
    return ret
}

if [ "$funcstack[1]" = "_jalon" ]; then
    _jalon "$@"
else
    compdef _jalon jalon
fi
