// Package lookback keeps what the team says when it looks back, and answers with it: acts
// and findings of the review, its closed reviews, how well the playbook covers the alerts.
//
//	room := &lookback.Lookback{Instance: in}
//	response, err := lookback.AnswerFindings(ctx, room, caller, query)
package lookback

import "github.com/quantyca/rounds/pkg/plugin/instance"

// Lookback keeps and tells what the team says in the review of one data source.
type Lookback struct{ *instance.Instance }
