/** `cookies-data.city.gov-20261122T041729Z.csv`: sorts by time, and no system objects to a letter of it. */
export function stampedName(name: string, at: number, extension: string): string {
  const time = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
  return `${name}-${time}.${extension}`
}
