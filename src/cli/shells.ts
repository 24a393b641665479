/** The scripts that make a shell ask the program for completions. */
/** For bash 3.2 and later, with or without the package bash-completion. */
const BASH = `# bash completion for nato-consensus

_nato_consensus() {
    local line=\${COMP_LINE:0:COMP_POINT} words=() i rest
    # Readline breaks words at = : and @ too: what nothing blank separates is one word.
    for ((i = 0; i <= COMP_CWORD; i++)); do
        rest=\${line#"\${line%%[![:space:]]*}"}
        local word=\${COMP_WORDS[i]}
        ((i < COMP_CWORD)) || word=$rest
        if [[ $rest == "$line" && $i -gt 0 ]]; then
            words[\${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        line=\${rest#"$word"}
    done

    local cur=\${words[\${#words[@]} - 1]} quoted='' flag='' stem='' breaks='' files=1 value
    case $cur in [\\"\\']*) quoted=1 cur=\${cur:1} ;; esac
    cur=\${cur//\\\\/}
    words[\${#words[@]} - 1]=$cur
    case $cur in --*=*) flag=\${cur%%=*}= ;; esac
    # Readline replaces only what follows the last break.
    for value in = : @; do
        case $COMP_WORDBREAKS in *"$value"*) breaks+=$value ;; esac
    done
    [[ $quoted || ! $breaks ]] || stem=\${cur%"\${cur##*[$breaks]}"}

    COMPREPLY=()
    while IFS=$'\\t' read -r value _; do
        case $value in
            :*) ((\${value#:} & 4)) && files='' ;;
            ?*) [[ $flag$value == "$cur"* ]] && COMPREPLY+=("\${flag}$value") ;;
        esac
    done < <(nato-consensus complete -- "\${words[@]:1}" 2>/dev/null)

    if [[ $files ]]; then
        local path=\${cur#"$flag"} home=''
        [[ ! $quoted && $path == '~/'* ]] && home=$HOME path=$HOME\${path:1}
        while IFS= read -r value; do
            [[ -d $value ]] && value+=/
            value=\${value#"$home"}
            [[ $quoted ]] || printf -v value %q "$value"
            COMPREPLY+=("$flag\${home:+~}$value")
        done < <(compgen -f -- "$path")
    fi
    for i in "\${!COMPREPLY[@]}"; do
        COMPREPLY[i]=\${COMPREPLY[i]#"$stem"}
    done
    # One may go on after a folder, and a lone value may be a part of a path.
    if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == */ ]] && type compopt &>/dev/null; then
        compopt -o nospace 2>/dev/null
    fi
    return 0
}

complete -F _nato_consensus nato-consensus
`;

/** To be sourced, or to be put into a folder of fpath as _nato-consensus. */
const ZSH = `#compdef nato-consensus
# zsh completion for nato-consensus

_nato-consensus() {
    local -a typed values
    local line value about flag='' files=1 found=1
    typed=("\${(@)words[2,CURRENT]}")
    typed[-1]=$PREFIX
    [[ $PREFIX == --*=* ]] && flag="\${PREFIX%%=*}="
    while IFS= read -r line; do
        value=\${line%%$'\\t'*}
        if [[ $line == :* ]]; then
            (( \${line#:} & 4 )) && files=0
        elif [[ -n $value ]]; then
            value="$flag$value"
            about=\${line#*$'\\t'}
            values+=("\${value//:/\\\\:}\${about:+:$about}")
        fi
    done < <(nato-consensus complete -- "\${(@Q)typed}" 2>/dev/null)

    (( \${#values} )) && _describe -t values 'value' values && found=0
    if (( files )); then
        [[ -n $flag ]] && compset -P 1 '*='
        _files && found=0
    fi
    return found
}

if [[ \${funcstack[1]} == _nato-consensus ]]; then
    _nato-consensus "$@"
else
    compdef _nato-consensus nato-consensus
fi
`;

const FISH = `# fish completion for nato-consensus

function __nato_consensus_complete
    set -l typed (commandline -opc)
    set -e typed[1]
    set -l current (commandline -ct)
    set -l flag (string match -r -- '^--[^=]+=' "$current")
    set -l files 1
    for line in (nato-consensus complete -- $typed "$current" 2>/dev/null)
        if string match -q -- ':*' $line
            test (math (string sub -s 2 -- $line) % 8) -ge 4; and set files 0
        else
            echo -- "$flag$line"
        end
    end
    if test $files -eq 1
        set -l start (math 1 + (string length -- "$flag"))
        for path in (__fish_complete_path (string sub -s $start -- "$current"))
            echo -- "$flag$path"
        end
    end
end

complete -c nato-consensus -e
complete -c nato-consensus -f -a '(__nato_consensus_complete)'
`;

/**
 * The scripts that make a shell ask `nato-consensus complete -- WORDS…`. Each line of the answer is a value, a tab and
 * a description; the last is a colon and a number, whose bit 4 says that no file may stand here. Nothing that is
 * typed is ever evaluated.
 */
export const SHELL_SCRIPTS: Readonly<Record<string, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
