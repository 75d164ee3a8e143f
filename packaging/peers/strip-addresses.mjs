// Take every address out of a package-lock.json: integrity hashes stay, where a package comes from is each machine's own business.
import { readFileSync, writeFileSync } from "node:fs";

const [path] = process.argv.slice(2);
const lock = JSON.parse(readFileSync(path, "utf8"));
for (const entry of Object.values(lock.packages)) {
  delete entry.resolved;
  delete entry.funding;
}
writeFileSync(path, JSON.stringify(lock, null, 2) + "\n");
