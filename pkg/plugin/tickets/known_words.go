package tickets

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

// TicketWordProblems are the words of ticket queries that no ticket can have: such
// a check would be not evaluated for ever, so it is told when it is saved. The path
// is the checklist's.
func TicketWordProblems(checklist check.Checklist, path string) []check.Problem {
	var found []check.Problem
	for i, one := range checklist.Checks {
		if one.Kind != check.Tickets {
			continue
		}
		at := fmt.Sprintf("%s.checks[%d].tickets", path, i)
		found = append(found, unknownTicketWords(at+".states", "state", one.Tickets.States, append([]ticket.State{question.AllStates}, ticket.States...))...)
		found = append(found, unknownTicketWords(at+".priorities", "priority", ranksOf(one.Tickets.Priorities), Priorities)...)
		found = append(found, unknownTicketWords(at+".types", "type", one.Tickets.Types, ticket.Types)...)
		if len([]rune(one.Tickets.Text)) > question.MaxWord {
			found = append(found, check.Problem{Path: at + ".text", Message: fmt.Sprintf("has more than %d characters", question.MaxWord)})
		}
	}
	return found
}

func unknownTicketWords[T ~string](path, what string, words []string, known []T) []check.Problem {
	var found []check.Problem
	for i, word := range words {
		if slices.Contains(known, T(word)) {
			continue
		}
		names := make([]string, len(known))
		for j, name := range known {
			names[j] = string(name)
		}
		found = append(found, check.Problem{
			Path:    fmt.Sprintf("%s[%d]", path, i),
			Message: fmt.Sprintf("%s is no %s that a ticket can have; it must be one of %s", faults.Quoted(word), what, strings.Join(names, ", ")),
		})
	}
	return found
}

// ranksOf takes P1 for 1.
func ranksOf(words []string) []string {
	ranks := make([]string, len(words))
	for i, word := range words {
		ranks[i] = strings.TrimPrefix(strings.ToUpper(word), "P")
	}
	return ranks
}
