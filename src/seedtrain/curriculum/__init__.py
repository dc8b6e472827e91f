"""Curriculum: programmes and versioned courses whose outcomes are competencies at a level.

In: competencies and norms from needs. Out: published `CourseVersion`s that centres offer.
Verbs in order: create_programme, create_course, draft_version, edit_version, add_module, remove_module, add_outcome, remove_outcome,
add_prerequisite, publish_course, retire_version.
"""
