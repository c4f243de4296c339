#!/bin/bash
# Makes this machine able to build (and with --for-tests, to test): Debian packages, Node.js, npm
# packages, pinned sources, fonts. What is there already is left alone; the second run takes no time.
cd "$(dirname "$0")/.."
. scripts/lib.sh

groups=build
[ "${1:-}" = --for-tests ] && groups='build|test'

installed() { [ "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" = 'install ok installed' ]; }

install_packages() {
  local package missing=()
  for package in $(awk -v groups="^($groups)\$" '$1 ~ groups { print $2 }' scripts/packages.txt); do
    installed "$package" || missing+=("$package")
  done
  node_is_good || missing+=(nodejs npm)
  [ ${#missing[@]} -gt 0 ] || return 0

  say "安装缺少的 Debian 软件包：${missing[*]}"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  mkdir -p build
  as_root "${apt[@]}" update >build/apt.log 2>&1 ||
    fail "apt-get update 失败（见 build/apt.log）：请检查网络和软件源后重试。" \
      "apt-get update failed (see build/apt.log): check the network and the package sources."
  as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}" 2>&1 | tee -a build/apt.log |
    awk '/^Get:|^Setting up/ { if (++n % 40 == 0) { print "  " n " …"; fflush() } }' ||
    fail "安装软件包失败（见 build/apt.log）：请按其中最后几行处理后重试。" \
      "Installing packages failed: see the last lines of build/apt.log, then run again."
}

install_npm_packages() {
  local key
  key=$(key_of package-lock.json "$(node --version)")
  up_to_date npm "$key" && [ -d node_modules ] && return 0
  say "安装 npm 包（按 package-lock.json）"
  npm ci --no-audit --no-fund --loglevel=error ||
    fail "npm ci 失败：请检查网络（或 npm 的 registry 设置）后重试。" \
      "npm ci failed: check the network, or npm's registry setting, and run again."
  mark_done npm "$key"
}

install_test_browsers() {
  local key
  key=$(key_of tests/browsers/package-lock.json)
  up_to_date test-browsers "$key" && [ -d tests/browsers/node_modules ] && return 0
  say "安装测试用的旧版 Chromium（按 tests/browsers/package-lock.json）"
  npm ci --prefix tests/browsers --ignore-scripts --no-audit --no-fund --loglevel=error ||
    fail "npm ci 失败：请检查网络（或 npm 的 registry 设置）后重试。" \
      "npm ci failed: check the network, or npm's registry setting, and run again."
  rm -f build/browsers/chromium-109
  mark_done test-browsers "$key"
}

if command -v apt-get >/dev/null; then
  install_packages
else
  say "这不是 Debian：跳过软件包安装，请自备 scripts/packages.txt 中的软件。"
fi
choose_node
install_npm_packages
[ "$groups" = build ] || install_test_browsers
scripts/fetch_sources.sh
scripts/fetch_fonts.sh
