#!/bin/sh
# Shows that the undo scripts leave standalone-full.xml as it was: configures and undoes a copy of it, per database,
# with and without the credential store, and compares model and XML. The WildFly itself stays as it is.
#   verify-undo.sh <wildfly-home> [<postgresql-driver.jar>]
set -eu
home=$(cd "${1:?usage: verify-undo.sh <wildfly-home> [<postgresql-driver.jar>]}" && pwd)
scripts=$(cd "$(dirname "$0")" && pwd)
driver=${2:-}
. "$scripts/cli.sh"
config=postcommit-verify-$$.xml
work=$(mktemp -d)
cleanup() { rm -rf "$work" "$home/standalone/configuration/$config" "$home/standalone/configuration/$config.cs"; }
trap cleanup EXIT
trap 'exit 1' INT TERM

model() { # of the copy, without the only line that differs by design: the file's own name
  printf '%s\n' "embed-server --server-config=$config --std-out=discard" \
    '/:read-resource(recursive=true,include-defaults=false)' ':read-config-as-xml' stop-embedded-server > "$work/model.cli"
  cli --file="$work/model.cli" > "$work/model" || { cat "$work/model" >&2; exit 1; }
  sed "s/$config/standalone-full.xml/g" "$work/model"
}

quietly() {
  "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

file=$home/standalone/configuration/$config
cp "$home/standalone/configuration/standalone-full.xml" "$file"
model > "$work/before"
for database in h2 postgresql; do
  quietly "$scripts/configure.sh" "$home" "$config" $database ${driver:+"$driver"}
  grep -q PostcommitDS "$file" || { echo "verify-undo: nothing was configured" >&2; exit 1; }
  if [ $database = h2 ]; then
    cp "$file" "$work/configured"
    export POSTCOMMIT_CREDENTIAL_STORE_FILE="$config.cs" POSTCOMMIT_CREDENTIAL_STORE_PASSWORD=verify
    ( quietly on_a_copy "$config" mail-credential-store )
    grep -q postcommit-smtp "$file" || { echo "verify-undo: no credential reference" >&2; exit 1; }
    ( quietly on_a_copy "$config" mail-credential-store-undo )
    diff "$work/configured" "$file" || { echo "verify-undo: mail-credential-store-undo.cli leaves traces" >&2; exit 1; }
  fi
  if [ $database = postgresql ]; then
    cp "$file" "$work/configured"
    ( quietly on_a_copy "$config" external-broker )
    grep -q postcommit-broker "$file" || { echo "verify-undo: no external broker" >&2; exit 1; }
    ( quietly on_a_copy "$config" external-broker-undo )
    diff "$work/configured" "$file" || { echo "verify-undo: external-broker-undo.cli leaves traces" >&2; exit 1; }
  fi
  quietly "$scripts/undo.sh" "$home" "$config" $database
  model > "$work/after"
  diff "$work/before" "$work/after" || { echo "verify-undo: the $database scripts leave traces" >&2; exit 1; }
  echo "$database: $(wc -l < "$work/after") lines of model and XML, all as before"
done
