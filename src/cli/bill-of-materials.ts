/**
 * The software bill of materials, in CycloneDX, of what is in the zips. npm could write one, of what is declared: it
 * leaves out valibot, which a package for development wants too, does not know what the bundler adds, and calls the
 * project by the name of its folder. This one is of the packages that `THIRD-PARTY.txt` names, and is the same
 * for the same commit.
 *
 * https://cyclonedx.org/docs/1.5/json/
 */
import type { Bundled } from './notices.ts'
import type { Lock, LockedPackage } from './release-checks.ts'

export interface Release {
  name: string
  version: string
  license: string
  description: string
}

/**
 * @param all bundled packages; those in both zips may be there twice
 * @param date of the commit
 * @throws when a package is not the one in the lockfile
 */
export function billOfMaterials(release: Release, all: readonly Bundled[], lock: Lock, date: Date): unknown {
  const bundled = [...new Map(all.map(one => [one.name, one])).values()]
  const locked = (name: string) => lock.packages?.[`node_modules/${name}`] ?? {}
  const reference = ({ name, version }: { name: string; version: string }) => `${name}@${version}`
  const dependsOn = (wanting: LockedPackage) => {
    const wanted = { ...wanting.dependencies, ...wanting.devDependencies, ...wanting.peerDependencies }
    return bundled.filter(({ name }) => name in wanted).map(reference)
  }
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp: date.toISOString(),
      lifecycles: [{ phase: 'build' }],
      component: {
        'bom-ref': reference(release),
        type: 'application',
        name: release.name,
        version: release.version,
        description: release.description,
        licenses: [{ license: { id: release.license } }],
      },
    },
    components: bundled.map(one => ({
      'bom-ref': reference(one),
      type: 'library',
      name: one.name,
      version: one.version,
      scope: 'required',
      hashes: [hashOf(one, locked(one.name))],
      licenses: [{ license: { id: one.licence } }],
      purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
      externalReferences: [{ type: 'vcs', url: one.source }],
    })),
    dependencies: [
      { ref: reference(release), dependsOn: dependsOn(lock.packages?.[''] ?? {}) },
      ...bundled.map(one => ({ ref: reference(one), dependsOn: dependsOn(locked(one.name)) })),
    ],
  }
}

/** Of the package as npm serves it. */
function hashOf({ name, version }: Bundled, locked: LockedPackage) {
  const [, base64] = locked.integrity?.match(/^sha512-(\S+)$/) ?? []
  if (locked.version !== version || base64 === undefined) {
    throw new Error(
      `expected ${name} ${version} in package-lock.json with a SHA-512; got ${JSON.stringify(locked)}`,
    )
  }
  return { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }
}
