// Package grafana asks Grafana's own API, with the token of a service account,
// for what a plugin's backend is not told by itself: the states of alert rules, and
// to write annotations.
//
//	client, err := grafana.New("http://127.0.0.1:3000", token, time.Now)
//	rules, err := client.AlertRules(ctx, []string{"disk-full"})
//	id, err := client.Publish(ctx, annotation)
//
// Shapes and limits are those of Grafana 12.4. Errors are *Failure: a sentence for
// people, a remedy for the administrator, and a cause for the log.
package grafana
