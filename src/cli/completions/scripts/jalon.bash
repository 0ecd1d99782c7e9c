_jalon() {
    local line what=words
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done < <(jalon completions bash -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    if ((${#COMPREPLY[@]})); then
        what=${COMPREPLY[0]}
        COMPREPLY=("${COMPREPLY[@]:1}")
    fi
    if [[ $what != files ]]; then
        compopt +o default +o bashdefault 2>/dev/null
    elif ((${#COMPREPLY[@]})); then
        while IFS= read -r line; do
            COMPREPLY+=("$line")
        done < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
        compopt -o filenames 2>/dev/null
    fi
}

complete -o bashdefault -o default -F _jalon jalon
