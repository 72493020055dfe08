# Functions shared by the scripts beside it; they expect $home and $scripts.

topics() { # of a database, in the order they are applied
  case $1 in
    h2 | postgresql) echo "datasource-$1 messaging security mail ejb batch transactions observability logging undertow" ;;
    *) echo "unknown database $1: h2 or postgresql" >&2; return 2 ;;
  esac
}

cli() { # --file=: the first failing command ends it with exit code 1; fed by standard input it would go on
  NOPAUSE=true JBOSS_HOME=$home "$home/bin/jboss-cli.sh" "$@"
}

# Runs scripts, given by name, in one JVM and on a copy of the configuration that replaces it only when all went well.
on_a_copy() {
  config=$1; shift
  configuration=$home/standalone/configuration
  copy=postcommit-setup-$$.xml
  joined=$configuration/postcommit-setup-$$.cli
  original=$configuration/$config
  [ -f "$original" ] || original=$configuration/standalone-full.xml
  trap 'rm -f "$configuration/$copy" "$joined"' EXIT
  trap 'exit 1' INT TERM
  cp "$original" "$configuration/$copy"
  {
    echo "embed-server --server-config=$copy --std-out=discard"
    for script in "$@"; do grep -v -e '^embed-server' -e '^stop-embedded-server' "$scripts/$script.cli"; done
    echo stop-embedded-server
  } > "$joined"
  output=$(cli --file="$joined" 2>&1) || { echo "$output" >&2; echo "$config is as it was: a script failed" >&2; exit 1; }
  mv "$configuration/$copy" "$configuration/$config"
}
