"""How the language engine was made: from open treebanks and name corpora to the pipeline in the package."""
