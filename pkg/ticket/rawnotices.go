package ticket

import "fmt"

// Concluded are the result's notices and what the whole list has to say about
// itself: how much of it is shown, and what was dropped. Shown counts the rows that
// are shown; foreign counts those that were dropped after the source answered.
func (r RawResult) Concluded(shown, foreign int) []Notice {
	answer := Answer{}
	if matched := r.Matched - foreign; matched > shown {
		about := ""
		if !r.Exact {
			about = "about "
		}
		answer.Notices = []Notice{{Text: fmt.Sprintf("Showing %s of %s%s rows, in the order of the query.", Grouped(shown), about, Grouped(matched))}}
	}
	answer.Notices = append(answer.Notices, r.Notices...)
	answer.sayDropped(r.Dropped + foreign)
	return answer.Notices
}
