# fish completion for oneonone. In ~/.config/fish/config.fish:
#   oneonone completion fish | source
# Or keep this text as ~/.config/fish/completions/oneonone.fish.
# What was typed goes to the program as it stands: nothing here expands it.

function __oneonone_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l offered (command oneonone __complete fish $words "$current" 2>/dev/null)
    if test "$offered[1]" = \tfolders
        set -l parts (string split -m 1 = -- "$current")
        if string match -q -- '--*=*' "$current"
            set offered $parts[1]=(__fish_complete_directories "$parts[2]" '')
        else
            set offered (__fish_complete_directories "$current" '')
        end
    end
    test (count $offered) -gt 0; and printf '%s\n' $offered
end

complete -c oneonone -f -k -a '(__oneonone_complete)'
