# Shared by every script here: messages, stamps, and running as root where that is needed.
# Source it from the root of the repository.
set -euo pipefail

say() { printf '\033[1m▸ %s\033[0m\n' "$*"; }

# fail WHAT-HAPPENED-AND-WHAT-TO-DO-zh …-en
fail() {
  printf '\n\033[31m✗ %s\033[0m\n  %s\n' "$1" "${2:-}" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "需要管理员权限：请以 root 身份运行，或先安装 sudo。" \
      "Root is needed: run this as root, or install sudo first."
  fi
}

# The name of a state of the world: files by their content, other words as they are.
key_of() {
  local item
  for item in "$@"; do
    if [ -f "$item" ]; then sha256sum <"$item"; else printf '%s\n' "$item"; fi
  done | sha256sum | cut -c1-24
}

# up_to_date NAME KEY: was the step done for this very input?
up_to_date() { [ -f "build/stamps/$1" ] && [ "$(cat "build/stamps/$1")" = "$2" ]; }
mark_done() {
  mkdir -p build/stamps
  printf '%s' "$2" >"build/stamps/$1"
}

node_is_good() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    [ "$(node -p 'Number(process.versions.node.split(".")[0])')" -ge 18 ]
}
# An older Node.js from elsewhere may come first in the path.
choose_node() {
  node_is_good && return 0
  export PATH=/usr/bin:$PATH
  node_is_good || fail "需要 Node.js 18 或更高版本，并带 npm。" "Node.js 18 or later with npm is needed."
}
