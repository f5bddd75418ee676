// Package tickets answers what is asked about tickets: the tickets themselves, counts,
// trends, service levels, durations, changes, and questions in a system's own words.
//
//	room := &tickets.Tickets{Instance: in}
//	response, err := tickets.AnswerCount(ctx, room, caller, query)
//
// Each query type has its parsing, its answer and its frame in files of its name.
package tickets

import "github.com/quantyca/rounds/pkg/plugin/instance"

// Tickets answers what is asked about the tickets of one data source.
type Tickets struct{ *instance.Instance }
