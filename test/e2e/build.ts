import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The tests run what a user would install: built just now, from these sources. */
export default function build(): void {
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd, stdio: 'inherit', shell: false })
  if (status !== 0) throw new Error('the build failed, see above')
}
