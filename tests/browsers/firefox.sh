#!/bin/sh
# Firefox, which stays when one of its tabs crashes: Playwright asks it to end.
unset MOZ_CRASHREPORTER_SHUTDOWN
exec "$FIREFOX" "$@"
