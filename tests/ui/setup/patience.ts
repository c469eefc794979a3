import { configure } from '@testing-library/dom'

/** A busy machine is no reason to fail: by itself the library waits for one second. */
configure({ asyncUtilTimeout: 15_000 })
