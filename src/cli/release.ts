/**
 * Makes what is published of a version, in `out/release/`: the zip for each browser, the source zip from which the one
 * for Firefox can be built again, the software bill of materials, what is new, the checksums of these, and the texts
 * and pictures for the stores. It refuses where a version cannot be published, and says why.
 */
import { makeRelease } from './make-release.ts'

try {
  for (const [file, content] of Object.entries(makeRelease(process.cwd()))) {
    console.log(`out/release/${file}  ${(content.length / 1000).toFixed(1)} kB`)
  }
} catch (error) {
  console.error(`Release: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
