/** The oldest browsers that the page runs in. Chrome and Edge 109 are the last on Windows 7 and Windows Server 2012. */
export const FLOOR = ['chrome109', 'edge109', 'firefox115', 'safari16.4']
