/** The version of the bundled registry, put in by the build: see vite.config.ts. */
declare const __REGISTRY_VERSION__: string
