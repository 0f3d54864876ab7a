# bash completion for oneonone, for bash 3.2 and later. In ~/.bashrc:
#   source <(oneonone completion bash)
# The bash of macOS reads nothing that way: eval "$(oneonone completion bash)" does the same there.
# What was typed goes to the program as it stands: nothing here expands it.

_oneonone() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == $'\tfolders' ]]; then
      compopt -o dirnames 2> /dev/null
    else
      COMPREPLY+=("$line")
    fi
  done < <(command oneonone __complete bash "${COMP_LINE:0:COMP_POINT}" "$2" 2> /dev/null)
  [[ ${#COMPREPLY[@]} -gt 1 ]] && compopt -o nosort 2> /dev/null
  return 0
}

complete -F _oneonone oneonone
