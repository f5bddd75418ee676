package jira

import (
	"context"
	"slices"
)

const (
	// maxHistories is how many tickets POST /changelog/bulkfetch takes at once,
	// maxHistoryPage how many changes it gives.
	maxHistories   = 1000
	maxHistoryPage = 10_000
	// maxHistoryPages bounds the pages of a thousand tickets.
	maxHistoryPages = 100
)

type historyBody struct {
	Issues     []string `json:"issueIdsOrKeys"`
	Fields     []string `json:"fieldIds"`
	MaxResults int      `json:"maxResults"`
	Token      string   `json:"nextPageToken,omitempty"`
}

type historyPage struct {
	Logs []struct {
		IssueID   wireID        `json:"issueId"`
		Histories []wireHistory `json:"changeHistories"`
	} `json:"issueChangeLogs"`
	Token string `json:"nextPageToken"`
}

// histories asks for the changes of the status of a thousand tickets at once.
func (cloud) histories(ctx context.Context, c *Client, rows []issue) error {
	for chunk := range slices.Chunk(rows, maxHistories) {
		places := make(map[string]int, len(chunk))
		body := historyBody{Fields: []string{"status"}, MaxResults: maxHistoryPage}
		for i, row := range chunk {
			places[row.ticket.ID] = i
			body.Issues = append(body.Issues, row.ticket.ID)
		}
		for range maxHistoryPages {
			var page historyPage
			if err := c.call(ctx, request{path: "changelog/bulkfetch", body: body}, &page); err != nil {
				return err
			}
			for _, log := range page.Logs {
				if place, ok := places[string(log.IssueID)]; ok {
					chunk[place].moves = append(chunk[place].moves, movesOf(log.Histories)...)
				}
			}
			if page.Token == "" || page.Token == body.Token {
				break
			}
			body.Token = page.Token
		}
	}
	return nil
}

// histories come with the pages: see walk.
func (dataCenter) histories(context.Context, *Client, []issue) error { return nil }
