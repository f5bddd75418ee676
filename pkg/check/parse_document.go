package check

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// MaxDocument is the largest text of a document that is read, in bytes.
const MaxDocument = 1 << 20

// ParseDocument reads a document from YAML or JSON; a member that no document
// has is an error, for a word that is misspelt would be a check that nobody does.
// What it means is Validate's to judge. Errors are sentences with the line.
func ParseDocument(text string) (Document, error) {
	var document Document
	err := ParseStrictly(text, &document)
	return document, err
}

// ParseStrictly reads YAML or JSON into a document with more around it.
func ParseStrictly(text string, into any) error {
	if len(text) > MaxDocument {
		return fmt.Errorf("the document is larger than %d KiB", MaxDocument>>10)
	}
	decoder := yaml.NewDecoder(strings.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(into); err != nil {
		return documentError(err)
	}
	var more any
	if err := decoder.Decode(&more); !errors.Is(err, io.EOF) {
		return errors.New("there is more than one document in it; put everything into the first")
	}
	return nil
}

// YAML writes the document as it can be read again.
func (d Document) YAML() (string, error) {
	var text bytes.Buffer
	encoder := yaml.NewEncoder(&text)
	encoder.SetIndent(2)
	if err := encoder.Encode(d); err != nil {
		return "", fmt.Errorf("write a document: %w", err)
	}
	return text.String(), encoder.Close()
}

var (
	unknownMember = regexp.MustCompile(`^(?:yaml: )?(line \d+): field (\S+) not found in type .*$`)
	wrongShape    = regexp.MustCompile("^(?:yaml: )?(line \\d+): cannot unmarshal \\S+ (?:`(.*)` )?into (\\S+)$")
	goNames       = regexp.MustCompile(`\b(?:check|plugin)\.`)
)

const maxListedErrors = 5

// documentError says the library's findings in words that name no type of ours.
func documentError(err error) error {
	var several *yaml.TypeError
	if errors.Is(err, io.EOF) {
		return errors.New("the document is empty")
	}
	if !errors.As(err, &several) {
		return errors.New(documentWords(err.Error()))
	}
	found := several.Errors
	if len(found) > maxListedErrors {
		found = append(found[:maxListedErrors:maxListedErrors], fmt.Sprintf("and %d more", len(several.Errors)-maxListedErrors))
	}
	for i, one := range found {
		found[i] = documentWords(one)
	}
	return errors.New(strings.Join(found, "; "))
}

func documentWords(text string) string {
	if parts := unknownMember.FindStringSubmatch(text); parts != nil {
		return fmt.Sprintf("%s: there is no member %q", parts[1], parts[2])
	}
	if parts := wrongShape.FindStringSubmatch(text); parts != nil {
		if parts[2] == "" {
			return parts[1] + ": this must be " + shapeOf(parts[3])
		}
		return fmt.Sprintf("%s: %q must be %s", parts[1], parts[2], shapeOf(parts[3]))
	}
	return goNames.ReplaceAllString(strings.TrimPrefix(text, "yaml: "), "")
}

func shapeOf(goType string) string {
	switch {
	case strings.HasPrefix(goType, "[]"):
		return "a list"
	case strings.HasPrefix(goType, "int"), strings.HasPrefix(goType, "float"), strings.HasPrefix(goType, "*float"):
		return "a number"
	case goType == "bool":
		return "true or false"
	case goType == "string":
		return "text"
	default:
		return "an object"
	}
}
