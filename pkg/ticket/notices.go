package ticket

import (
	"fmt"
	"strconv"
)

// sayShare says, before everything else, that the list is not all there is.
func (a *Answer) sayShare(by Sort) {
	if a.Matched <= a.Returned {
		return
	}
	about := ""
	if !a.Exact {
		about = "about "
	}
	a.Notices = append([]Notice{{Text: fmt.Sprintf("Showing %s of %s%s tickets, %s.",
		Grouped(a.Returned), about, Grouped(a.Matched), orderInWords(by))}}, a.Notices...)
}

func (a *Answer) sayDropped(dropped int) {
	switch {
	case dropped == 1:
		a.Notices = append(a.Notices, Notice{Warning: true, Text: "1 ticket from outside the scope was answered and dropped."})
	case dropped > 1:
		a.Notices = append(a.Notices, Notice{Warning: true,
			Text: Grouped(dropped) + " tickets from outside the scope were answered and dropped."})
	}
}

func orderInWords(by Sort) string {
	words := map[SortBy][2]string{
		BySLADue:   {"the most urgent first", "the least urgent first"},
		ByPriority: {"the highest priority first", "the lowest priority first"},
		ByCreated:  {"the oldest first", "the newest first"},
		ByUpdated:  {"the longest unchanged first", "the last changed first"},
		ByCustomer: {"ordered by customer", "ordered by customer"},
		ByKey:      {"ordered by key", "ordered by key"},
		ByState:    {"ordered by state", "ordered by state"},
	}
	pair, ok := words[by.By]
	if !ok {
		pair = words[BySLADue]
	}
	if by.Descending {
		return pair[1]
	}
	return pair[0]
}

// Grouped writes 1834 as 1,834.
func Grouped(number int) string {
	text := strconv.Itoa(number)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
