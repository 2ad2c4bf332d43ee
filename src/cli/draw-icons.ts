/** Draws the icons of the toolbar's button into `public/icons/`, from `toolbar-icons.ts`. */
import { writeFileSync } from 'node:fs'
import { toPng } from './palette-png.ts'
import { drawings, picture, sizes } from './toolbar-icons.ts'

for (const [state, drawing] of Object.entries(drawings)) {
  for (const size of sizes) {
    const file = new URL(`../../public/icons/${state}-${size}.png`, import.meta.url)
    writeFileSync(file, toPng(picture(drawing[size], size)))
  }
}
