// Stands in for stylesheets and for `server-only`, which hold nothing that a test in Node could use.
export default {}
