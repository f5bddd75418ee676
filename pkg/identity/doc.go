// Package identity says who sent a request, as far as Grafana proves it: a person or a
// service account by the token that Grafana signs for each request, an alert rule and a
// public dashboard by how Grafana itself asks. What each of them may do is not decided
// here.
//
//	keys := identity.NewKeys("https://grafana.example", time.Now)
//	verifier := identity.Verifier{Keys: keys, Clock: time.Now}
//	who := identity.Identify(ctx, evidence, verifier.Verify)
package identity
