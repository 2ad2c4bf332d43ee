type StateHook = <State>(first: State) => [State, (next: State) => void]

/**
 * React's `useState`, for components that are drawn before React is there: until then each state has its
 * first value and nothing changes it.
 */
export const useRemembered: StateHook = first => hook(first)

/** From now on React remembers. */
export function rememberWith(reactHook: StateHook): void {
  hook = reactHook
}

let hook: StateHook = first => [first, () => {}]
