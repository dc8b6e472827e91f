"""Learning: who takes part, who was there, what they read, tried and showed.

In: accepted offers and open registrations. Out: results per outcome with their mode of evidence, which credentials certify.
Verbs in order: enrol_accepted, enrol_registered_call, enrol_registered, enrol_due, check_in, record_attendance,
import_attendance, publish_lesson, load_lessons, submit_attempt, record_result, record_results, complete_enrolment, complete_class.
"""
