// The functions have to be known before anything else of the page runs.
export {};
