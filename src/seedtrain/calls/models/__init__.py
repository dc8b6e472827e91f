"""The tables of calls: the call and its questions and rules, applications, reviews, selection, decisions, offers.

Flow: calls.actions writes here; learning pulls accepted offers, network admits accepted centres.
Reads: people, needs, curriculum, network. Writes: these tables.
"""

from seedtrain.calls.models.application import Application, ApplicationQuerySet, Attachment
from seedtrain.calls.models.call import Call, CallQuerySet, DeadlineChange, EligibilityRule, Invitation, Question
from seedtrain.calls.models.committee import FixedApplicant, FixedApplicantQuerySet, RunComment, RunCommentQuerySet
from seedtrain.calls.models.deciding import Decision, Offer, OfferQuerySet, SelectionRun, SelectionRunQuerySet, Signature
from seedtrain.calls.models.reviewing import Assignment, AssignmentQuerySet, Conflict, Criterion, Review, Rubric

__all__ = [
    "Application",
    "ApplicationQuerySet",
    "Assignment",
    "AssignmentQuerySet",
    "Attachment",
    "Call",
    "CallQuerySet",
    "Conflict",
    "Criterion",
    "DeadlineChange",
    "Decision",
    "EligibilityRule",
    "FixedApplicant",
    "FixedApplicantQuerySet",
    "Invitation",
    "Offer",
    "OfferQuerySet",
    "Question",
    "Review",
    "Rubric",
    "RunComment",
    "RunCommentQuerySet",
    "SelectionRun",
    "SelectionRunQuerySet",
    "Signature",
]
