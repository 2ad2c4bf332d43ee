/** An answer that comes when the test says so. */
export function heldBack<Answer>(answer: Answer) {
  const asked = gate()
  const given = gate()
  const reply = async () => {
    asked.open()
    await given.opened
    return answer
  }
  return { reply, asked: asked.opened, give: given.open }
}

function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {}
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { opened, open }
}
