/** @returns milliseconds that the processor works at it, however busy the machine is with others */
export function processorTime(act: () => unknown): number {
  const begin = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1000
}
