#!/bin/sh
# The inverse of configure.sh; the module of the PostgreSQL driver stays (postgresql-module-undo.cli removes it).
#   undo.sh <wildfly-home> <config> h2|postgresql
set -eu
usage="usage: undo.sh <wildfly-home> <config> h2|postgresql"
home=$(cd "${1:?$usage}" && pwd); config=${2:?$usage}; database=${3:?$usage}
scripts=$(cd "$(dirname "$0")" && pwd)
. "$scripts/cli.sh"
topics=$(topics "$database")

undo=
for topic in $topics; do undo="$topic-undo $undo"; done
on_a_copy "$config" $undo
echo "$config no longer knows Postcommit"
