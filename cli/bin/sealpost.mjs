#!/usr/bin/env node
console.log('hello', process.version, process.cwd(), process.argv.slice(2)); process.exit(3)
