// Package review is what people do about the things that came in: deeds about an
// item, and findings with the decisions about them. It does no I/O and knows no
// clock; callers pass the instant. Instants are milliseconds since 1970 in UTC, days
// are YYYY-MM-DD in the customer's zone.
//
//	deed, err := review.ParseDeed(raw)
//	finding := log.Finding(today)
//	err = review.MayFollow(finding.State, decision)
//
// What is kept is a log that is never changed; what it means is folded from it here.
// Deeds and findings are told as JSON of exactly the shapes that pages read.
package review
