// node decrypt.mjs IDENTITIES FILE.age OUT: decrypt with npm's age-encryption, each identity of the file in turn.
import { readFileSync, writeFileSync } from "node:fs";
import { Decrypter } from "age-encryption";

const [identities, encrypted, out] = process.argv.slice(2);
const decrypter = new Decrypter();
for (const line of readFileSync(identities, "utf8").split("\n")) {
  if (line && !line.startsWith("#")) decrypter.addIdentity(line);
}
writeFileSync(out, await decrypter.decrypt(readFileSync(encrypted)));
