#!/bin/sh
# Checks the plan before a commit that touches it. Switched on by: git config core.hooksPath .githooks
git diff --cached --quiet -- plan playbook pages packs || exec mvn -q -o storeops:check -Dstoreops.data=skip
