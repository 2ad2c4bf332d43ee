import type { Behaviour } from './behaviour.ts'
import { datasets } from './pages.ts'

/** A JSON answer of the portals' public API. */
export interface ApiResponse {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

const cataloguePath = '/api/explore/v2.1/catalog/datasets'

/** Answers a request below `/api/explore/v2.1/`. */
export function apiResponse(path: string, query: URLSearchParams, { api }: Behaviour): ApiResponse {
  if (api === 'quota') {
    return {
      status: 429,
      body: {
        errorcode: 10_002,
        error: 'Too many requests for today',
        call_limit: 5_000,
        limit_time_unit: 'day',
        reset_time: '2030-01-01T00:00:00Z',
      },
    }
  }
  if (api === 'json') return { status: 200, body: { items: [], page: 1 } }
  if (api === 'unauthorised') return failure(401, 'Unauthorized', 'This catalogue is for its members')
  if (api === 'forbidden') return failure(403, 'ForbiddenAccess', 'This catalogue is for its members')
  if (api === 'failing') return failure(500, 'InternalError', 'Something failed')
  if (path === cataloguePath) return api === 'empty' ? catalogue(query, []) : catalogue(query, datasets)
  const dataset = datasets.find(({ dataset_id }) => path === `${cataloguePath}/${dataset_id}`)
  if (dataset) return { status: 200, body: dataset }
  return failure(404, 'UnknownResource', `There is nothing at ${path}`)
}

function catalogue(query: URLSearchParams, all: readonly object[]): ApiResponse {
  const asked = query.get('limit') ?? '10'
  const limit = Number(asked)
  if (!/^-?\d+$/.test(asked) || limit < -1 || limit > 100) {
    return failure(400, 'InvalidRESTParameterError', `Invalid value for limit: ${asked}; expected -1 to 100`)
  }
  const results = limit === -1 ? all : all.slice(0, limit)
  return { status: 200, body: { total_count: all.length, results } }
}

function failure(status: number, error_code: string, message: string): ApiResponse {
  return { status, body: { error_code, message } }
}
