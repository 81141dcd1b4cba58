#!/bin/sh
# Checks the plan before a commit that touches it. Switched on by: git config core.hooksPath .githooks
git diff --cached --quiet -- plan playbook pages analyses packs && exit 0
# a run of seconds ends before the compiler's second tier has paid for itself
MAVEN_OPTS="${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}" exec mvn -q -o storeops:check -Dstoreops.data=skip
