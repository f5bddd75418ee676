// Package signin puts a connection's identity on its calls: a header that never
// changes, or an access token that is fetched anew before it ends.
package signin
