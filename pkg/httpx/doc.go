// Package httpx is how this backend speaks to other people's servers: one
// guarded HTTP client for each connection, and calls that are paced, retried,
// bounded and decoded in one place.
//
//	client, err := httpx.NewClient(connection)
//	caller := httpx.NewCaller(client, httpx.Pace{PerSecond: 10, Concurrency: 3}, time.Now)
//	reply, err := caller.Do(ctx, httpx.Request{Method: "GET", URL: address, Repeatable: true})
//	err = reply.JSON(&answer)
//
// What a connection may reach follows from its set-up alone: the hosts that it
// names, no private address unless it says so, no redirect elsewhere, no
// cookies. What comes back is limited in headers, size and depth, and its text
// is cleaned of control characters before it stands in an error.
package httpx
