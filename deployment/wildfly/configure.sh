#!/bin/sh
# Configures a WildFly for Postcommit, offline: either everything is applied, or nothing is changed.
#   configure.sh <wildfly-home> <config> h2|postgresql [<postgresql-driver.jar>]
# <config> lies in standalone/configuration; where it does not exist yet it starts as a copy of standalone-full.xml.
set -eu
usage="usage: configure.sh <wildfly-home> <config> h2|postgresql [<postgresql-driver.jar>]"
home=$(cd "${1:?$usage}" && pwd); config=${2:?$usage}; database=${3:?$usage}; driver=${4:-}
scripts=$(cd "$(dirname "$0")" && pwd)
. "$scripts/cli.sh"
topics=$(topics "$database")

if [ "$database" = postgresql ] && [ ! -d "$home/modules/org/postgresql/main" ]; then
  [ -f "$driver" ] || { echo "configure.sh: no PostgreSQL driver yet: name its jar as the fourth argument" >&2; exit 2; }
  cli --file="$scripts/postgresql-module.cli" -Dpostgresql.driver="$(cd "$(dirname "$driver")" && pwd)/$(basename "$driver")"
fi

on_a_copy "$config" $topics
echo "$config is configured for Postcommit on $database"
