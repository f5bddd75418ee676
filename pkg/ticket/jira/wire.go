package jira

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// wireIssue is an issue of any answer. Fields stay raw: a search asks for fields
// whose number and names only the site knows.
type wireIssue struct {
	ID     wireID                     `json:"id"`
	Key    string                     `json:"key"`
	Fields map[string]json.RawMessage `json:"fields"`
	// Changelog comes where it was asked for; it is raw, since a fault in it spoils
	// no ticket.
	Changelog json.RawMessage `json:"changelog"`
}

// wireID is an id that stays text, even where it comes as a number that a
// float64 could not hold.
type wireID string

// UnmarshalJSON accepts a string, a whole number or null.
func (id *wireID) UnmarshalJSON(text []byte) error {
	if bytes.Equal(text, []byte("null")) {
		return nil
	}
	if len(text) > 0 && text[0] == '"' {
		var value string
		if err := json.Unmarshal(text, &value); err != nil {
			return err
		}
		*id = wireID(value)
		return nil
	}
	if len(bytes.Trim(text, "0123456789")) > 0 {
		return fmt.Errorf("%w: an id is neither text nor a whole number", errValue)
	}
	*id = wireID(text)
	return nil
}

type wireNamed struct {
	ID          wireID `json:"id"`
	Key         string `json:"key"`
	Name        string `json:"name"`
	DisplayName string `json:"displayName"`
	// AccountType is told of people in Jira Cloud: atlassian, app or customer.
	AccountType string `json:"accountType"`
}

type wireStatus struct {
	ID       wireID `json:"id"`
	Name     string `json:"name"`
	Category struct {
		Key string `json:"key"`
	} `json:"statusCategory"`
}

type wireField struct {
	ID     string     `json:"id"`
	Name   string     `json:"name"`
	Schema wireSchema `json:"schema"`
}

// wireSchema is the type of a field's values; fields of some apps have none.
type wireSchema struct {
	Type   string `json:"type"`
	Items  string `json:"items"`
	Custom string `json:"custom"`
}

// wireSelf is whose account it is: an account id in Jira Cloud, a name and a key in
// Jira Data Center.
type wireSelf struct {
	AccountID   string `json:"accountId"`
	Name        string `json:"name"`
	Key         string `json:"key"`
	DisplayName string `json:"displayName"`
	TimeZone    string `json:"timeZone"`
	Active      *bool  `json:"active"`
}

// wireErrors is the body of a refusal; either member may be missing or of
// another shape.
type wireErrors struct {
	ErrorMessages []string          `json:"errorMessages"`
	Errors        map[string]string `json:"errors"`
	Message       string            `json:"message"`
}
